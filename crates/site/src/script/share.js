// Loads the share sheet's engine when the quiz asks for it. What it says to the quiz it says by
// events too, as `browser::sheet` hears them.
document.addEventListener('career-quiz:share', async ({ detail }) => {
  try {
    const [engine, words] = await Promise.all([
      import('{{script}}'),
      fetch('{{words}}').then((answer) => answer.ok ? answer.text() : Promise.reject(answer.status)),
    ]);
    await engine.default({ module_or_path: '{{module}}' });
    engine.open(words, detail);
  } catch (error) {
    console.error(error);
    document.dispatchEvent(new CustomEvent('career-quiz:record'));
  }
});
