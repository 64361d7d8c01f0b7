// Stands in the head of the page and marks what has to be known before anything is shown.
(() => {
  const page = document.documentElement;
  page.dataset.engine = 'coming';

  // Who has been here before is offered their place, which only the app knows. Until then the
  // first question stays hidden, so that nothing is seen to move. And the page comes up light or
  // dark as it was left: a text search, because reading a long record would take too long here.
  try {
    const kept = localStorage.getItem('career-quiz/{{quiz}}');
    if (kept) {
      page.dataset.returning = '';
      const theme = /"theme":"(light|dark)"/.exec(kept);
      if (theme) page.dataset.theme = theme[1];
    }
  } catch {
    // Storage is blocked, and nothing is known of the visitor.
  }

  // The colour that the page is asked for with: the app sees to it that it can be read.
  const accent = new URLSearchParams(location.search).get('accent');
  if (accent) page.dataset.accent = accent;

  // Who follows a link of ours is told so at once, by a line that the page has ready: come later, it
  // would move the question.
  if (/v[12](\.|%2)/i.test(location.hash)) page.dataset.followed = '';
})();
