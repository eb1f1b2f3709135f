/** A request as it came in, nothing of it trusted. */
export interface Asked {
  readonly method: string;
  /** The request target as it was sent, like `/state?brief=a.md` (RFC 9112, section 3.2). */
  readonly target: string;
  /** By lowercase name; one that came several times with commas between. */
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** What is known of the server that a request came to. */
export interface Door {
  readonly port: number;
  /** A secret of this run: whoever knows it has read the interface, so is no page of another origin. */
  readonly token: string;
}

/** What is sent back; a stream instead of a body goes on until one of both sides ends it. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | Stream;
}

/** Begins to send; returns what stops it. */
export type Stream = (send: (text: string) => void) => () => void;

/** Answers a request; never rejects. */
export type Answer = (asked: Asked, door: Door) => Promise<Reply>;

/** A server that listens on this machine, and to this machine only. */
export interface Served {
  /** The one that was asked for, else the next that was free. */
  readonly port: number;
  /** Lets requests in that wait, while much is done. */
  readonly breathe: () => Promise<void>;
  /** Ends all connections. */
  close(): Promise<void>;
}
