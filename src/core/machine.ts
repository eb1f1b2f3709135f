/** What `brief doctor` sees of the machine that the program runs on. */
export interface Machine {
  /** The version of Node, like `24.4.1`. */
  readonly node: string;
  /** The system and its processor, like `linux x64`. */
  readonly platform: string;
  /** The working folder, as the system names it. */
  readonly folder: string;
  /** Of the environment variables that the program reads, those that are set. */
  readonly environment: Readonly<Record<string, string>>;
  /** Undefined where there is none. */
  readonly git: Git | undefined;
  /** The version of a package that is installed with the program; undefined where it is missing. */
  packageVersion(name: string): string | undefined;
  /** Whether files may be written to a folder; a path from the working folder. */
  isWritable(folder: string): boolean;
}

/** The git that is found on the machine. */
export interface Git {
  readonly version: string;
  /** Whether the working folder lies in a repository. */
  readonly hasRepository: boolean;
}

/** The editor that an environment names, as git takes it: `VISUAL`, else `EDITOR`; blank ones are none. */
export function editorIn(env: Readonly<Record<string, string | undefined>>): string | undefined {
  return env.VISUAL?.trim() || env.EDITOR?.trim() || undefined;
}
