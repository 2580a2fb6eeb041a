export declare const DEVELOPMENT_URL: string;
export declare function publishedUrl(text: string): string;
export declare function publishedManifest(manifest: string, url: string): string;
