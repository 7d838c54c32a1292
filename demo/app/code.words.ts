export const en = {
  copy: 'Copy',
  copyOf: (name: string) => `Copy: ${name}`,
  copied: 'Copied',
  failed: 'Copying is not allowed here. The text is selected: copy it with your keyboard.',
};

export const es: typeof en = {
  copy: 'Copiar',
  copyOf: (name: string) => `Copiar: ${name}`,
  copied: 'Copiado',
  failed: 'Aquí no se permite copiar. El texto está seleccionado: cópielo con el teclado.',
};
