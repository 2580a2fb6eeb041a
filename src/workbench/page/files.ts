const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The example register that the build made. */
export async function exampleFile(): Promise<Uint8Array> {
  const response = await fetch('/example.xlsx');
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
