/** Leads to the search field with the key `/`, unless the person is writing. */
document.addEventListener('keydown', (pressed) => {
  const { target, key } = pressed;
  const isWriting = target instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName);
  if (key !== '/' || isWriting || pressed.ctrlKey || pressed.metaKey || pressed.altKey) return;
  const field = document.querySelector('input[type=search]');
  if (!(field instanceof HTMLInputElement)) return;
  pressed.preventDefault();
  field.focus();
});
