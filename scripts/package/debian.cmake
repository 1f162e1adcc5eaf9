# The Debian package, when scripts/package.sh asks for it with -DASSURE_RELEASED=DATE, the day of the package as RFC 5322
# writes it, and -DASSURE_MAINTAINER="NAME <ADDRESS>", who makes it.
if(NOT ASSURE_RELEASED)
  return()
endif()

set(maintainer ${ASSURE_MAINTAINER})
set(revision 1)
file(
  WRITE ${CMAKE_BINARY_DIR}/changelog
  "assure (${PROJECT_VERSION}-${revision}) unstable; urgency=medium\n\n  * What changed is in changelog.gz.\n\n -- ${maintainer}  ${ASSURE_RELEASED}\n")
set(doc ${CMAKE_INSTALL_DATADIR}/doc/assure)
assure_install_output(changelog.Debian.gz ${doc} cat ${CMAKE_BINARY_DIR}/changelog)
assure_install_output(changelog.gz ${doc} cat ${PROJECT_SOURCE_DIR}/CHANGELOG.md)
add_custom_target(assure_changelogs ALL DEPENDS ${share}/changelog.Debian.gz ${share}/changelog.gz)

# In the form of https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/.
file(READ ${PROJECT_SOURCE_DIR}/LICENSE licence)
string(REGEX MATCH "Copyright \\(c\\) ([^\n]*)" ignored "${licence}")
set(holders ${CMAKE_MATCH_1})
string(REGEX REPLACE "^.*maintainers\n\n" "" licence "${licence}")
string(REGEX REPLACE "\n\n" "\n.\n" licence "${licence}")
string(STRIP "${licence}" licence)
string(REPLACE "\n" "\n " licence "${licence}")
file(
  WRITE ${CMAKE_BINARY_DIR}/copyright
  "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\nUpstream-Name: assure\n\nFiles: *\nCopyright: ${holders}\nLicense: Expat\n ${licence}\n")
install(FILES ${CMAKE_BINARY_DIR}/copyright DESTINATION ${doc})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME assure)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "compiler for assurance evidence")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
    "Public bodies must prove to an authority, by a deadline, that they meet a
framework. assure reads YAML descriptions of competencies, outcomes and
evidence items, checks them and the documents themselves against a checklist,
reports every gap with its place, owner and date, and compiles a submission
pack: accessible pages, and a zip that anyone can verify with sha256sum.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "${maintainer}")
set(CPACK_DEBIAN_PACKAGE_RELEASE ${revision})
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS openssh-client)  # signatures
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "chromium-headless-shell | chromium") # build --pdf
include(CPack)
