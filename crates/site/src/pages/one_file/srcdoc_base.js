// As the text of a frame (`srcdoc`), the page has the base address of the page around it, and a jump
// within it would lead there.
if (location.protocol === 'about:') {
  document.head.prepend(Object.assign(document.createElement('base'), { href: 'about:srcdoc' }));
}
