// The guide and the page on privacy are not in this file, but at the site that it is from.
const lead = () => {
  for (const link of document.querySelectorAll({{links}})) {
    link.href = {{site}} + link.getAttribute('href');
  }
};
const changes = { subtree: true, childList: true, attributes: true, attributeFilter: ['href'] };
new MutationObserver(lead).observe(document.body, changes);
