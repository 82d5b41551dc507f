// Fetches files of the index, each once, and unpacks them.

/** A file of the index could not be had; asking again may succeed. */
export class LoadError extends Error {
  constructor(url, cause) {
    super(`検索データを読み込めませんでした: ${url}`, { cause });
    this.name = "LoadError";
    this.url = url;
  }
}

/**
 * Code that few searches need, and the others do not wait for.
 * @template T
 * @param {Promise<T>} module its import
 * @returns {Promise<T>} rejected with a LoadError where it could not be had
 */
export function whenNeeded(module) {
  return module.catch((error) => {
    throw new LoadError(import.meta.url, error);
  });
}

/** The index folder at an address. */
export class Bundle {
  #files = new Map();

  /** @param {URL} base the folder's address, with a slash at its end */
  constructor(base) {
    this.base = base;
  }

  /**
   * @param {string} path
   * @param {RequestInit} [options]
   * @returns {Promise<any>} the JSON file at `path`, packed or plain
   */
  json(path, options) {
    return this.#once(path, async () => JSON.parse(new TextDecoder().decode(await this.#fetch(path, options))));
  }

  /**
   * @template T
   * @param {string} path
   * @param {(bytes: Uint8Array) => T} read
   * @returns {Promise<T>} what `read` makes of the file's bytes, made once
   */
  file(path, read) {
    return this.#once(path, async () => read(await this.#fetch(path)));
  }

  #once(path, load) {
    let file = this.#files.get(path);
    if (!file) {
      file = load();
      file.catch(() => this.#files.delete(path));
      this.#files.set(path, file);
    }
    return file;
  }

  /**
   * @param {string} path
   * @param {RequestInit} [options]
   */
  async #fetch(path, options) {
    const url = new URL(path, this.base);
    try {
      const response = await fetch(url, options);
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      return await unpack(new Uint8Array(await response.arrayBuffer()));
    } catch (error) {
      throw new LoadError(url.href, error);
    }
  }
}

/** @param {Uint8Array<ArrayBuffer>} bytes */
async function unpack(bytes) {
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!packed) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
