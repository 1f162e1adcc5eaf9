# A rule is one file: what declares the rules of a folder, and lists them, is made from the names of its files.
#
#   assure_rules(module [CHECKS])
#
# makes `module/rules/list.h` from src/module/rules/ for the module's `rules.h`: it declares an object for each rule, and
# `all` points to each. With CHECKS, the module is nothing but rules: `module/list.h` is made from src/module/ and the folders
# below it, and a rule `late` has the function `check_late` too.
#
# A source is a rule of its name, unless a header of that name lies beside it.
function(assure_rules module)
  cmake_parse_arguments(arg "CHECKS" "" "" ${ARGN})
  if(arg_CHECKS)
    set(folder ${module})
    set(include rules/check_all.h)
    set(type "Checked")
  else()
    set(folder ${module}/rules)
    set(include diag/rule.h)
    set(type "const diag::Rule*")
  endif()
  string(REPLACE / :: namespace assure/${folder})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.cpp)
  set(names "")
  foreach(source IN LISTS sources)
    string(REGEX REPLACE "\\.cpp$" ".h" header ${source})
    if(EXISTS ${header})
      continue()
    endif()
    cmake_path(GET source STEM name)
    file(STRINGS ${source} definition REGEX "^(extern )?(constinit )?const diag::Rule ${name} = ")
    if(definition STREQUAL "")
      message(FATAL_ERROR "${source} defines no rule `${name}`; what rules share has a header of the same name")
    endif()
    list(APPEND names ${name})
  endforeach()
  list(SORT names)
  set(declarations "")
  set(rows "")
  foreach(name IN LISTS names)
    string(APPEND declarations "extern const diag::Rule ${name};\n")
    if(arg_CHECKS)
      string(APPEND declarations "void check_${name}(const evaluate::Evaluation& evaluation, diag::Diagnostics& out);\n")
      string(APPEND rows "    {&${name}, check_${name}},\n")
    else()
      string(APPEND rows "    &${name},\n")
    endif()
  endforeach()
  set(made ${CMAKE_CURRENT_BINARY_DIR}/made)
  # Leaves a file alone that is as it should be.
  file(
    CONFIGURE
    OUTPUT ${made}/${folder}/list.h
    CONTENT
      "// Made by src/rules.cmake from the names of the files in src/${folder}/.
#pragma once

#include \"${include}\"

namespace ${namespace} {

${declarations}
inline constexpr ${type} all[] = {
${rows}};

}  // namespace ${namespace}
"
    @ONLY)
  target_include_directories(assure_${module} PUBLIC ${made})
endfunction()
