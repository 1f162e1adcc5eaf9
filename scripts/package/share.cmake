# What is installed beside the programs: manual pages and completions. scripts/package.sh makes packages.
include(GNUInstallDirs)

set(share ${CMAKE_BINARY_DIR}/share)
file(MAKE_DIRECTORY ${share})

# assure_install_output(FILE DIR COMMAND...): what COMMAND prints is installed as a file in DIR, compressed when its name says so.
function(assure_install_output file dir)
  set(script ${PROJECT_SOURCE_DIR}/scripts/package/write.sh)
  add_custom_command(
    OUTPUT ${share}/${file}
    COMMAND sh ${script} ${share}/${file} ${ARGN}
    DEPENDS assure ${script}
    VERBATIM)
  set_property(GLOBAL APPEND PROPERTY assure_share ${share}/${file})
  install(FILES ${share}/${file} DESTINATION ${dir})
endfunction()

assure_install_output(assure.1.gz ${CMAKE_INSTALL_MANDIR}/man1 $<TARGET_FILE:assure> man)
if(ASSURE_PROCESSES)
  assure_install_output(assure-inspect.1.gz ${CMAKE_INSTALL_MANDIR}/man1 cat ${PROJECT_SOURCE_DIR}/src/inspect/assure-inspect.1)
endif()
assure_install_output(assure ${CMAKE_INSTALL_DATADIR}/bash-completion/completions $<TARGET_FILE:assure> completion bash)
assure_install_output(_assure ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions $<TARGET_FILE:assure> completion zsh)
assure_install_output(assure.fish ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d $<TARGET_FILE:assure> completion fish)
get_property(outputs GLOBAL PROPERTY assure_share)
add_custom_target(assure_share ALL DEPENDS ${outputs})
