-- A horizontal rule in a source (a line of three dashes) starts a new page.
function HorizontalRule()
  return pandoc.RawBlock('openxml', '<w:p><w:r><w:br w:type="page"/></w:r></w:p>')
end
