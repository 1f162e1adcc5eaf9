# The stylesheet of the pages, compiled from templates/style/ with what templates/style/package-lock.json pins.
#
#   assure_style(OUTPUT)    a file; the command that makes it

find_program(ASSURE_NPM npm REQUIRED)

function(assure_style output)
  set(source ${PROJECT_SOURCE_DIR}/templates/style)
  set(work ${CMAKE_CURRENT_BINARY_DIR}/style)
  file(MAKE_DIRECTORY ${work})
  add_custom_command(
    OUTPUT ${work}/node_modules/.package-lock.json
    COMMAND ${CMAKE_COMMAND} -E copy_if_different ${source}/package.json ${source}/package-lock.json ${work}
    COMMAND ${ASSURE_NPM} ci --ignore-scripts --no-audit --no-fund --loglevel=error
    DEPENDS ${source}/package.json ${source}/package-lock.json
    WORKING_DIRECTORY ${work}
    COMMENT "Fetching the design system"
    VERBATIM)
  file(GLOB sheets CONFIGURE_DEPENDS ${source}/*.scss)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${work}/node_modules/.bin/sass --no-source-map --style=compressed --no-charset --load-path=${work}/node_modules
            ${source}/pack.scss ${output}
    DEPENDS ${sheets} ${work}/node_modules/.package-lock.json
    COMMENT "Compiling the stylesheet"
    VERBATIM)
endfunction()
