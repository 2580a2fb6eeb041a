import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';

const schemas = join(__dirname, 'manifest-schema');
const mainSchema = 'OfficeAppManifestV1_1.xsd';

const readSchema = (fileName: string) => ({
  fileName,
  contents: readFileSync(join(schemas, fileName), 'utf8').replace(/^\uFEFF/, ''),
});

/** Whether a manifest is valid against the published schemas. */
export const isValidManifest = async (contents: string): Promise<boolean> => {
  const result = await validateXML({
    xml: [{ fileName: 'manifest.xml', contents }],
    schema: [readSchema(mainSchema)],
    preload: readdirSync(schemas)
      .filter((file) => file.endsWith('.xsd') && file !== mainSchema)
      .map(readSchema),
  });
  return result.valid;
};
