import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { documented } from './documented'
import { type Running, run } from './running'

type Place = {
  /** The name that people type, and that the certificate is for. */
  host: string
  folder: string
  port: number
  /** Where the portals behind it listen. */
  portals: readonly number[]
  certificate: string
  key: string
}

/** Everything of it that somebody could read afterwards. */
export type ReverseProxy = Running & { written: () => string }

export async function startNginx({ host, folder, port, portals, certificate, key }: Place): Promise<ReverseProxy> {
  const log = path.join(folder, 'portal.log')
  const error = path.join(folder, 'error.log')
  const portal = documented('nginx.conf', [
    ['/etc/ssl/connect.example.com.pem', certificate],
    ['/etc/ssl/private/connect.example.com.key', key],
    ['/var/log/nginx/portal.log', log],
    ['127.0.0.1:3000', `127.0.0.1:${portals[0]}`],
    ['127.0.0.1:3001', `127.0.0.1:${portals[1]}`],
    ['listen 443 ssl', `listen 127.0.0.1:${port} ssl`],
    ['server_name connect.example.com', `server_name ${host}`],
  ])
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  writeFileSync(path.join(folder, 'portal.conf'), portal)
  writeFileSync(
    path.join(folder, 'nginx.conf'),
    `daemon off; pid ${folder}/pid; error_log ${error} info; events {}
    http {
      access_log ${folder}/access.log;
      ${temporary.map((of) => `${of}_temp_path ${folder}/${of};`).join(' ')}
      include ${folder}/portal.conf;
    }`,
  )
  const running = await run('nginx', ['-e', error, '-c', path.join(folder, 'nginx.conf')], { folder, port })
  const files = [log, error, path.join(folder, 'access.log')]
  return { ...running, written: () => files.map((file) => readFileSync(file, 'utf8')).join('') + running.said() }
}

export async function startCaddy({ host, folder, port, portals, certificate, key }: Place): Promise<ReverseProxy> {
  const file = path.join(folder, 'Caddyfile')
  const config = documented('Caddyfile', [
    ['\tlog {\n', '\tadmin off\n\tauto_https disable_redirects\n\tlog {\n'],
    ['{$PORTAL_HOST} {', `{$PORTAL_HOST} {\n\tbind 127.0.0.1\n\ttls ${certificate} ${key}`],
    ['name portal', 'name 127.0.0.1'],
  ])
  writeFileSync(file, config)
  const env = { PORTAL_HOST: `${host}:${port}`, PORTAL_PORT: `${portals[0]}` }
  const running = await run('caddy', ['run', '--adapter', 'caddyfile', '--config', file], { folder, port, env })
  return { ...running, written: running.said }
}
