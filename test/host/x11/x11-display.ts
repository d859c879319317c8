export async function connectDisplay(): Promise<void> {}
