// A link to a field must also put the cursor there; the router only scrolls.
export const naar = (id) => {
  const veld = document.getElementById(id);
  veld?.focus({ preventScroll: true });
  (veld?.closest('.veld') ?? veld)?.scrollIntoView({ block: 'nearest' });
};
