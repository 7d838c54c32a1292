export const writeEditorData = async (_dist: string): Promise<void> => {};
