export const en = (host: string) =>
  `This code loads its file from ${host}. That address came with the link to this page, so whoever wrote the link chose it. Use the code only if ${host} is yours or you trust it.`;

export const es: typeof en = (host) =>
  `Este código carga su archivo de ${host}. Esa dirección vino con el enlace a esta página: la eligió quien escribió el enlace. Use el código solo si ${host} es suyo o si confía en él.`;
