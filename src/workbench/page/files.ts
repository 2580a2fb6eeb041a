const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** An example register that the build made: the one after a year, or the source's cases. */
export async function exampleFile(name: 'example' | 'cases' = 'example'): Promise<Uint8Array> {
  const response = await fetch(`/${name}.xlsx`);
  if (!response.ok) throw new Error(String(response.status));
  return new Uint8Array(await response.arrayBuffer());
}

/** Offers bytes as a file to keep. */
export function download(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type: XLSX }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}
