import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';

interface Session {
  readonly id: string;
  socket: WebSocket;
  /** Events from number 1 on; a session that resumes gets those it missed. */
  readonly events: { readonly t: string; readonly d: unknown }[];
}

interface GatewaySettings {
  readonly server: Server;
  readonly url: () => string;
  readonly token: () => string;
  readonly ready: () => object;
  readonly heartbeatInterval?: number;
}

const op = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  resume: 6,
  reconnect: 7,
  invalid: 9,
  hello: 10,
  ack: 11,
};
const privilegedIntents = (1 << 1) | (1 << 8) | (1 << 15);

/** The gateway half of the loopback Discord: sessions, heartbeats, resuming, closing. */
export function createGateway({ server, url, token, ready, heartbeatInterval = 41_250 }: GatewaySettings) {
  const sockets = new WebSocketServer({ server, path: '/gateway' });
  const sessions = new Map<string, Session>();
  /** Whoever identified last gets the events, as long as it has not left. */
  const current = () => [...sessions.values()].at(-1) ?? null;
  /** What clients did, in order: "identify", "resume", "heartbeat". */
  const log: string[] = [];
  const intents: number[] = [];
  let acknowledging = true;

  sockets.on('connection', (socket) => {
    const send = (payload: object) => socket.send(JSON.stringify(payload));
    let own: Session | null = null;
    socket.on('close', (code) => {
      // A client that closes with 1000 or 1001 means to stay away.
      if (own !== null && code < 1002) sessions.delete(own.id);
    });
    send({ op: op.hello, d: { heartbeat_interval: heartbeatInterval } });
    socket.on('message', (raw) => {
      const { op: code, d } = JSON.parse(String(raw));
      if (code === op.heartbeat) {
        log.push('heartbeat');
        if (acknowledging) send({ op: op.ack });
        return;
      }
      if (code !== op.identify && code !== op.resume) return;
      log.push(code === op.identify ? 'identify' : 'resume');
      if (d.token !== token()) return socket.close(4004, 'Authentication failed.');
      if (code === op.resume) {
        const session = sessions.get(d.session_id);
        if (session === undefined) return send({ op: op.invalid, d: false });
        own = session;
        session.socket = socket;
        session.events.slice(d.seq).forEach((event, at) => {
          send({ op: op.dispatch, s: d.seq + at + 1, ...event });
        });
        return dispatch('RESUMED', {});
      }
      intents.push(d.intents);
      if ((d.intents & privilegedIntents) !== 0) return socket.close(4014, 'Disallowed intent(s).');
      own = { id: `session-${log.length}`, socket, events: [] };
      sessions.set(own.id, own);
      dispatch('READY', { ...ready(), session_id: own.id, resume_gateway_url: url() });
    });
  });

  /** An event for the client; one that is away gets it when it resumes. */
  function dispatch(t: string, d: unknown): void {
    const session = current();
    if (session === null) throw new Error('nobody is connected to the gateway');
    session.events.push({ t, d });
    if (session.socket.readyState === session.socket.OPEN)
      session.socket.send(JSON.stringify({ op: op.dispatch, s: session.events.length, t, d }));
  }

  return {
    log,
    intents,
    dispatch,
    /** Asks the client to come again and resume. */
    askToReconnect: () => current()?.socket.send(JSON.stringify({ op: op.reconnect, d: null })),
    /** Forgets the session and says so; the client has to identify anew. */
    invalidateSession() {
      const session = current();
      if (session === null) return;
      sessions.delete(session.id);
      session.socket.send(JSON.stringify({ op: op.invalid, d: false }));
    },
    close: (code: number) => current()?.socket.close(code),
    /** The line goes dead without a word. */
    cut: () => current()?.socket.terminate(),
    /** Leaves heartbeats without an answer, as a connection does that is dead but not closed. */
    stopAcknowledging: () => {
      acknowledging = false;
    },
    acknowledge: () => {
      acknowledging = true;
    },
    cutAll() {
      for (const socket of sockets.clients) socket.terminate();
    },
    stop() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}
