// What git is to know of an evidence folder.
#include "scaffold/files.h"

namespace assure::scaffold {

std::string git_attributes_text() {
  return "# Documents are evidence to the byte: git changes no line ends in them.\ndocuments/** -text\n";
}

std::string git_ignore_text() {
  return "# Packs and reports are made from the folder, and made again.\n/out/\n/assure.sarif\n/assure.xml\n"
         "/gl-code-quality-report.json\n";
}

}  // namespace assure::scaffold
