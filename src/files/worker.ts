import { createFileService, type FileAnswer, type FileRequest } from './fileService';

/** What a dedicated worker has of its own; the types of the page and of a worker cannot be loaded together. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<FileRequest>) => void) | null;
  postMessage(message: FileAnswer): void;
}

const scope = globalThis as unknown as WorkerScope;
const ask = createFileService((message) => scope.postMessage(message));
scope.onmessage = ({ data }) => void ask(data);
