# Files as part of the program.
#
#   assure_embed(TARGET HEADER header NAMESPACE namespace TYPE type FUNCTION function FILES file...)
#
# adds to TARGET the definition of `std::span<const type> function()`, declared in `header`: one `type` for each
# file, its path (relative to the root of the project) and its text, both std::string_view, in the order of the
# paths. The source is made again whenever a file changes. It is a library of its own: a source that is made waits for
# all that its target links, and all that links its target would wait with it. So `header` includes the standard library alone.

if(CMAKE_SCRIPT_MODE_FILE)
  # cmake -DOUTPUT= -DROOT= -DHEADER= -DNAMESPACE= -DTYPE= -DFUNCTION= -DFILES=a;b -P embed.cmake
  set(arrays "")
  set(rows "")
  set(number 0)
  foreach(path IN LISTS FILES)
    file(READ ${ROOT}/${path} hex HEX)
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
    # The zero is for files that are empty; it is not part of the text.
    string(APPEND arrays "const unsigned char bytes_${number}[] = {${bytes}0};\n")
    string(APPEND rows "      {\"${path}\", embedded_text(bytes_${number})},\n")
    math(EXPR number "${number} + 1")
  endforeach()
  file(
    WRITE ${OUTPUT}
    "// Made by src/embed.cmake.
#include \"${HEADER}\"

namespace {

template <std::size_t size>
std::string_view embedded_text(const unsigned char (&bytes)[size]) {
  return {reinterpret_cast<const char*>(bytes), size - 1};
}

${arrays}
}  // namespace

namespace ${NAMESPACE} {

std::span<const ${TYPE}> ${FUNCTION}() {
  static const ${TYPE} files[] = {
${rows}  };
  return files;
}

}  // namespace ${NAMESPACE}
")
  return()
endif()

set(ASSURE_EMBED_SCRIPT ${CMAKE_CURRENT_LIST_FILE})

function(assure_embed target)
  cmake_parse_arguments(arg "" "HEADER;NAMESPACE;TYPE;FUNCTION" "FILES" ${ARGN})
  set(output ${CMAKE_CURRENT_BINARY_DIR}/embedded/${arg_FUNCTION}.cpp)
  set(paths "")
  foreach(file IN LISTS arg_FILES)
    file(RELATIVE_PATH path ${PROJECT_SOURCE_DIR} ${file})
    list(APPEND paths ${path})
  endforeach()
  list(SORT paths)
  add_custom_command(
    OUTPUT ${output}
    COMMAND
      ${CMAKE_COMMAND} -DOUTPUT=${output} -DROOT=${PROJECT_SOURCE_DIR} -DHEADER=${arg_HEADER}
      -DNAMESPACE=${arg_NAMESPACE} -DTYPE=${arg_TYPE} -DFUNCTION=${arg_FUNCTION} "-DFILES=${paths}" -P
      ${ASSURE_EMBED_SCRIPT}
    DEPENDS ${arg_FILES} ${ASSURE_EMBED_SCRIPT}
    VERBATIM)
  add_library(assure_${arg_FUNCTION} STATIC ${output})
  target_include_directories(assure_${arg_FUNCTION} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(${target} PRIVATE assure_${arg_FUNCTION})
endfunction()
