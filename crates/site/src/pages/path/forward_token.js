// What a link of ours brought along behind its `#` goes on to the quiz, exactly as it came.
(() => {
  const carry = () => {
    const token = /v\d+(\.|%2)/i.test(location.hash) ? location.hash : '';
    for (const link of document.querySelectorAll('a[data-take]')) {
      link.setAttribute('href', `${link.dataset.take}${token}`);
    }
  };
  addEventListener('hashchange', carry);
  carry();
})();
