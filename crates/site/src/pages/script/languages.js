// Stands behind the lines that offer the page in other languages. Shows the one that the visitor's browser
// asks for to people who are new here, and opens a link that somebody has shared in their language. The
// switch at the foot takes the place along. Nothing of it is kept longer than the tab is open.
(() => {
  const KEY = 'career-quiz/language';
  const page = document.documentElement;
  const ways = [...document.querySelectorAll('.languages-offered a')];
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
  const isShared = /v[12](\.|%2)/i.test(location.hash);
  if (way && isShared && navigator.onLine) location.replace(way.href + location.hash);
  else if (way && !('returning' in page.dataset)) way.parentElement.hidden = false;

  document.addEventListener('click', ({ target }) => {
    const link = target.closest?.('a[hreflang]');
    if (!link) return;
    const { hreflang } = link;
    try {
      sessionStorage.setItem(KEY, hreflang);
    } catch {
      link.search = `language=${hreflang}`;
    }
    // An unfinished attempt goes on where it is; a result and a link have an address already.
    const isQuiz = document.querySelector('main[data-screen]');
    link.hash = location.hash || (isQuiz ? 'continue' : '');
  });
})();
