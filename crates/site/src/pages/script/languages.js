// Stands behind the lines that offer the page in other languages. Shows the one that the visitor's browser
// asks for to people who are new here, and opens a link that somebody has shared in their language. The
// switch at the foot takes the place along. Nothing of it is kept longer than the tab is open.
(() => {
  const KEY = 'career-quiz/language';
  const page = document.documentElement;
  const offered = document.querySelector('.languages-offered');
  const ways = [...offered.querySelectorAll('a')];
  const asked = new URLSearchParams(location.search);

  const chosen = () => {
    if (asked.has('language')) return [asked.get('language')];
    try {
      const kept = sessionStorage.getItem(KEY);
      return kept ? [kept] : navigator.languages;
    } catch {
      return navigator.languages;
    }
  };
  // The same tag, or else the same language in the same script, such as zh-Hant for zh-TW.
  const scriptOf = (tag) => {
    try {
      const { language, script } = new Intl.Locale(tag).maximize();
      return language + script;
    } catch {
      return tag;
    }
  };
  const tags = [page.lang, ...ways.map(({ hreflang }) => hreflang)];
  const found = (wish) => tags.find((tag) => tag.toLowerCase() === wish.toLowerCase())
    ?? tags.find((tag) => scriptOf(tag) === scriptOf(wish));
  const wished = (chosen() ?? []).map(found).find(Boolean);
  const way = ways.find(({ hreflang }) => hreflang === wished);
  const take = (link, fragment) => {
    asked.delete('language');
    try {
      sessionStorage.setItem(KEY, link.hreflang);
    } catch {
      asked.set('language', link.hreflang);
    }
    link.search = asked;
    link.hash = fragment;
  };
  // Who has been here has chosen; and where a worker serves this page, the other one may not be kept.
  const isNew = !('returning' in page.dataset) && !navigator.serviceWorker?.controller;
  const isShared = /v[12](\.|%2)/i.test(location.hash);
  if (way && isShared && isNew) {
    take(way, location.hash);
    location.replace(way.href);
  } else if (way && (isShared || !('returning' in page.dataset))) {
    offered.hidden = false;
    way.parentElement.hidden = false;
  }

  // An unfinished attempt goes on where it is; a result and the list of scores have an address already.
  document.addEventListener('click', ({ target }) => {
    const link = target.closest?.('a[hreflang]');
    if (!link) return;
    const own = location.hash.slice(1);
    const isPlace = /^(result|scores|continue)/.test(own) || !document.getElementById('career-quiz');
    take(link, isPlace ? own : ['continue', own].filter(Boolean).join('&'));
  });
})();
