// What is folded away is unfolded on paper, and folded again after it; and paper says where it is from.
addEventListener('beforeprint', () => {
  document.querySelectorAll('main details:not([open])').forEach((fold) => {
    fold.dataset.folded = '';
    fold.open = true;
  });
  const place = document.querySelector('.printed');
  if (place) place.dataset.address = location.origin + location.pathname;
});
addEventListener('afterprint', () => {
  document.querySelectorAll('[data-folded]').forEach((fold) => {
    delete fold.dataset.folded;
    fold.open = false;
  });
});
