// AS625 comments-left
#include "rules/disclosure/disclosed_file.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule comments_left = {
    .code = "AS625",
    .name = "comments-left",
    .severity = diag::Severity::Warning,
    .waivable = false,
    .summary = "a document has comments",
    .explanation =
        R"(Comments are what colleagues said to each other about the document: doubts, names, what to leave out. They go along with
it, whether or not they are shown.

Delete all comments in the program that made the document, and save it.
When it may leave, the post that decides on disclosure records that under `disclosures`.)",
    .bad = R"(-- evidence.yaml --
evidence:
  - {id: annual-report, kind: report, title: Annual report, file: documents/annual-report.docx, owner: ceo, dated: 2008-06-30,
     status: final}
-- documents/annual-report.txt --
(absent)
-- documents/annual-report.docx (base64) --
UEsDBBQAAAAIAAAAIQCqsYqX3wAAAA4CAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbK2Ru07EMBBFf8Vyu9pMoKBASbYAWqDgB0bOJLHwSx7vsvw9430V
aIGG0r6Pcy13m713akeZbQy9vmlavRm6t89ErEQJ3OullHQPwGYhj9zEREGUKWaPRY55hoTmHWeC27a9AxNDoVDWpXbooXukCbeuqKe9XB8pmRxr9XA0
VlavMSVnDRbRYRfGb5T1idBI8uDhxSZeiUHDVUJVfgacci/y7GxHUq+YyzN6ccFHzCOM0Wy9JJvfa67sjNNkDV3ytS3laIjZhtm75qJ4tGH11w4TfTXz
/+84N58nwOHHhy9QSwMEFAAAAAgAAAAhAP7Gm7+UAAAABQEAAAsAAABfcmVscy8ucmVsc43POw7CMAwG4KtEPkDcMjCgpF1YWCsuEKVuWtE85ITX7cnA
QBEDo3//+iyr/uFXcSPOSwwaWtlA36mBVlNqkOclZVEbIWuYS0kHxGxn8ibLmCjUzRTZm1JHdpiMvRhHuGuaPfKnAVtTnEYN3II4PxP9I8dpWiwdo716
CuXHga9GlQ07KhrukUcc37GsLGCncPNg9wJQSwMEFAAAAAgAAAAhAPgdKZCSAAAA+gAAABwAAAB3b3JkL19yZWxzL2RvY3VtZW50LnhtbC5yZWxzjc87
DsIwDAbgq0Q+QN0yMKCmXVhYKy4QBechmofigOD2hAGJSgyM/n/rszzOj7CKOxX2KUoYuh7maVxoVbUF7Hxm0TYiS3C15gMia0dBcZcyxdaYVIKqbSwW
s9JXZQl3fb/H8m3A1hSni4QygDg/M/0jJ2O8pmPSt0Cx/jiAOoV3xc1UxVKV8Em6ZgFOI26+ml5QSwMEFAAAAAgAAAAhAErmlPSkAAAA7QAAABEAAAB3
b3JkL2RvY3VtZW50LnhtbEVPWw7DIAy7CuIATbePfaA+7jDtAoymLVIhKNCx3n4wqduPo8hObHfj223ihRwt+V5emlaOQ5fVRGZ36JMotI8q93JNKSiA
aFZ0OjYU0BduJnY6lZUXyMRTYDIYo/WL2+Datjdw2npZXz5pOuoMFbhCGh4risR7TIIxEKcosGQ5xIGamw6qpCL/Tgy5GuuOMzJ6gyIrO5XcEk4hfB3g
9IN/l+EDUEsDBBQAAAAIAAAAIQADDJ1DjwAAAM4AAAARAAAAd29yZC9jb21tZW50cy54bWxNjUsOwyAMRK+COEBIu+gC5aMuewyU0IAUY2Q7pccvRF1k
8zTjGY2H+Qu7+njiiGnUt67X8zQUuyCAT8KqxoltGXUQydYYXoIHxx1mn2r2RgIn1dJmCtKaCRfPHNMGu7n3/cOAi0lfJlWxca2fdBXukIA06udZyA3U
INOLlQQninEeTDs00sl88r921Tz9AFBLAQIUAxQAAAAIAAAAIQCqsYqX3wAAAA4CAAATAAAAAAAAAAAAAACAAQAAAABbQ29udGVudF9UeXBlc10ueG1s
UEsBAhQDFAAAAAgAAAAhAP7Gm7+UAAAABQEAAAsAAAAAAAAAAAAAAIABEAEAAF9yZWxzLy5yZWxzUEsBAhQDFAAAAAgAAAAhAPgdKZCSAAAA+gAAABwA
AAAAAAAAAAAAAIABzQEAAHdvcmQvX3JlbHMvZG9jdW1lbnQueG1sLnJlbHNQSwECFAMUAAAACAAAACEASuaU9KQAAADtAAAAEQAAAAAAAAAAAAAAgAGZ
AgAAd29yZC9kb2N1bWVudC54bWxQSwECFAMUAAAACAAAACEAAwydQ48AAADOAAAAEQAAAAAAAAAAAAAAgAFsAwAAd29yZC9jb21tZW50cy54bWxQSwUG
AAAAAAUABQBCAQAAKgQAAAAA
)",
    .good = R"(-- documents/annual-report.txt --
The trust reports every year, in a document of one text.
)",
};

void check_comments_left(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_disclosures(evaluation, disclosure::Kind::Comments, comments_left, out);
}

}  // namespace assure::rules
