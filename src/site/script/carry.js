// What a link brought along behind its `#v` goes on to the quiz, exactly as it came.
(() => {
  const carry = () => {
    const token = location.hash.startsWith('#v') ? location.hash : '';
    for (const link of document.querySelectorAll('a[data-take]')) {
      link.setAttribute('href', `${link.dataset.take}${token}`);
    }
  };
  addEventListener('hashchange', carry);
  carry();
})();
