import { contextBridge, ipcRenderer } from 'electron';

import {
  COMMANDS,
  MEDIA_EVENT,
  MEDIA_REPLY,
  MEDIA_REQUEST,
  type Command,
  type Push,
} from '#shared/ipc/channels.ts';
import type { CommandReply, PushPayload } from '#shared/ipc/contract.ts';
import type { MediaRequest } from '#shared/ipc/media-wire.ts';
import type { AgentBridge, MediaBridge } from './bridge.ts';
import { holdLatest } from './hold-latest.ts';

/** Pages that carry audio get the media bridge and nothing else; the others get the agent bridge. */
const MEDIA_PAGES = ['/media.html', '/caller.html'];

function invoke<C extends Command>(command: C) {
  return (input?: unknown): Promise<CommandReply<C>> => ipcRenderer.invoke(command, input);
}

function subscribe<P extends Push>(push: P) {
  return (listener: (payload: PushPayload<P>) => void) => {
    const forward = (_event: unknown, payload: PushPayload<P>) => listener(payload);
    ipcRenderer.on(push, forward);
    return () => {
      ipcRenderer.removeListener(push, forward);
    };
  };
}

function agentBridge(): AgentBridge {
  const command = Object.fromEntries(COMMANDS.map((name) => [name, invoke(name)]));
  return {
    command: command as unknown as AgentBridge['command'],
    onSnapshot: subscribe('push:snapshot'),
    onPresence: subscribe('push:presence'),
    onNavigate: holdLatest(subscribe('push:navigate')),
    onTasks: subscribe('push:tasks'),
    onSoundLevels: subscribe('push:sound-levels'),
  };
}

function mediaBridge(): MediaBridge {
  return {
    serve(handle) {
      const answer = (_event: unknown, { n, op, input }: MediaRequest) => {
        handle(op, input).then(
          (output) => ipcRenderer.send(MEDIA_REPLY, { n, ok: true, output }),
          (error: unknown) => ipcRenderer.send(MEDIA_REPLY, { n, ok: false, error: String(error) }),
        );
      };
      ipcRenderer.on(MEDIA_REQUEST, answer);
      return () => {
        ipcRenderer.removeListener(MEDIA_REQUEST, answer);
      };
    },
    report(event) {
      ipcRenderer.send(MEDIA_EVENT, event);
    },
  };
}

if (MEDIA_PAGES.includes(location.pathname))
  contextBridge.exposeInMainWorld('hookswitchMedia', mediaBridge());
else contextBridge.exposeInMainWorld('hookswitch', agentBridge());
