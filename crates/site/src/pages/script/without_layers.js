// A browser that knows no cascade layers (Chromium before 99, Firefox before 97, Safari before 15.4) drops
// all that stands in one. There the sheets stand a second time, with no layers: close to what is meant.
if (!self.CSSLayerBlockRule) document.querySelectorAll('style').forEach(({ sheet, textContent }) => {
  // A sheet that an extension took away is not ours to mend.
  sheet?.insertRule(`@media all{${textContent.replace(/@layer [\w, ]+/g, '@media all')}}`);
});
