// Stands behind the lines that offer the page in other languages. Shows the one that the visitor's browser
// asks for to people who are new here, and opens a link that somebody has shared in their language. The
// switch at the foot takes the place along. Nothing of it is kept longer than the tab is open.
(() => {
  const KEY = 'career-quiz/language';
  const page = document.documentElement;
  const offered = document.querySelector('.languages-offered');
  const ways = [...offered.querySelectorAll('a')];
  const base = (tag) => tag.split('-')[0];

  const chosen = () => {
    const asked = new URLSearchParams(location.search).get('language');
    if (asked) return [asked];
    try {
      const kept = sessionStorage.getItem(KEY);
      return kept ? [kept] : navigator.languages;
    } catch {
      return navigator.languages;
    }
  };
  const tags = [page.lang, ...ways.map(({ hreflang }) => hreflang)];
  const found = (wish) => tags.find((tag) => tag === wish) ?? tags.find((tag) => base(tag) === base(wish));
  const wished = (chosen() ?? []).map(found).find(Boolean);
  const way = ways.find(({ hreflang }) => hreflang === wished);
  // An unfinished attempt goes on where it is; a result and a link have an address already.
  const take = (link) => {
    try {
      sessionStorage.setItem(KEY, link.hreflang);
    } catch {
      link.search = `language=${link.hreflang}`;
    }
    link.hash = location.hash || (document.querySelector('main[data-screen]') ? 'continue' : '');
  };
  if (way && /v[12](\.|%2)/i.test(location.hash) && navigator.onLine) {
    take(way);
    location.replace(way.href);
  } else if (way && !('returning' in page.dataset)) {
    offered.hidden = false;
    way.parentElement.hidden = false;
  }

  document.addEventListener('click', ({ target }) => {
    const link = target.closest?.('a[hreflang]');
    if (link) take(link);
  });
})();
