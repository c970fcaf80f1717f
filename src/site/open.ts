import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Connection, connect, type Open } from '../database/database.ts';
import { startEmbedded } from '../database/embedded.ts';
import { runningBeside } from '../database/embedded-beside.ts';
import { migrate } from '../database/migrate.ts';
import { untilItAnswers } from '../database/reach.ts';
import { useLite } from '../embedding/use-lite.ts';
import { whenAsked } from '../embedding/when-asked.ts';
import type { FileStore } from '../files/file-store.ts';
import { folderStore } from '../files/folder-store.ts';
import type { Machinery } from '../machinery.ts';
import { folderMailer, mailFolder } from '../mail/folder-mailer.ts';
import type { Mailer } from '../mail/mailer.ts';
import { smtpMailer } from '../mail/smtp-mailer.ts';
import { Mistake } from '../mistake.ts';
import type { Settings } from '../settings.ts';
import { logOf } from './log.ts';

/** The machinery, running, and how to stop it. */
export interface OpenSite extends Machinery {
  pool: Open['pool'];
  /** Whether the database is the program's own. */
  isEmbedded: boolean;
  close(): Promise<void>;
}

/** Connections of one process to the database: a small server allows a hundred in all. */
const connections = 12;
/** Milliseconds that a server may take to begin to answer, where it is not our own. */
const patience = 20_000;

/**
 * Starts what the site stands on: the database (its own, unless settings name one), brought up to date; files; mail.
 * @param beside whether it may be beside a site that runs with the same data: to back it up, or to look round
 * @throws Mistake when something is in use, missing or newer than this program
 */
export async function openSite(
  settings: Settings,
  { beside = false }: { beside?: boolean } = {},
): Promise<OpenSite> {
  const data = resolve(settings.data);
  await mkdir(data, { recursive: true });
  const log = logOf(settings);
  const own = settings.databaseUrl ? null : join(data, 'database');
  const running = own && beside ? runningBeside(own) : null;
  const embedded =
    own && !running
      ? await startEmbedded(own, {
          onTrouble: (error) =>
            log.error({ error: String(error) }, 'the database cannot be brought back; tried again'),
        })
      : null;
  const connection: Connection = running ??
    embedded?.connection ?? { connectionString: settings.databaseUrl };
  const opened = connect(connection, { max: connections });
  const embedder = whenAsked(useLite);
  const close = async () => {
    await embedder.close();
    await opened.close();
    await embedded?.stop();
  };
  try {
    if (!own)
      await untilItAnswers(opened.pool, patience, () =>
        log.warn('the database does not answer yet; it is tried again for twenty seconds'),
      );
    await migrate(opened.pool);
    return {
      settings,
      log,
      database: opened.database,
      pool: opened.pool,
      connection,
      isEmbedded: embedded !== null,
      files: await filesOf(settings, data),
      mailer: mailerOf(settings, data),
      embedder,
      now: () => new Date(),
      address:
        settings.address ??
        `http://${settings.host === '0.0.0.0' ? 'localhost' : settings.host}:${settings.port}`,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function filesOf(settings: Settings, data: string): Promise<FileStore> {
  if (settings.files === 'folder') return folderStore(join(data, 'files'));
  const { s3Endpoint, s3Bucket, s3AccessKey, s3SecretKey } = settings;
  if (!s3Bucket || !s3AccessKey || !s3SecretKey)
    throw new Mistake(
      'Files are to be kept in an S3 store, but it is not said which.',
      'Set s3Bucket, s3AccessKey and s3SecretKey (and s3Endpoint, unless it is Amazon’s).',
    );
  // Read only by who needs it: it takes 36 MB.
  const { s3Store } = await import('../files/s3-store.ts');
  return s3Store({
    ...(s3Endpoint && { endpoint: s3Endpoint }),
    bucket: s3Bucket,
    region: settings.s3Region,
    accessKey: s3AccessKey,
    secretKey: s3SecretKey,
    prefix: settings.s3Prefix,
    pathStyle: Boolean(s3Endpoint),
  });
}

function mailerOf(settings: Settings, data: string): Mailer {
  if (settings.smtpUrl) return smtpMailer(settings.smtpUrl, settings.mailFrom);
  if (settings.trial) return folderMailer(mailFolder(data), settings.mailFrom);
  throw new Mistake(
    'There is no mail server, and without one nobody can sign in.',
    'Set smtpUrl, or trial: yes to keep mail in a folder while you try things out.',
  );
}
