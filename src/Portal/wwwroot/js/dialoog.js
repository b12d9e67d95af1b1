// The browser's own dialog: it traps the focus, closes on Esc and gives the focus back. Only opening and closing need a script.
export const open = (dialoog) => {
  if (!dialoog.open) dialoog.showModal();
};

export const sluit = (dialoog) => dialoog.close();
