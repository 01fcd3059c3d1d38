/** The hosts that are this computer itself. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * The address of a database on a counts server, such as `https://counts.example/practice-a81001`, without a slash at its
 * end. Throws a sentence where it is none, or where what is sent to it could be read on the way.
 */
export function readServerAddress(typed: string): URL {
  const text = typed.trim();
  if (!URL.canParse(text))
    throw new Error(
      'Enter the whole address of the database, such as https://counts.example/practice-a81001',
    );
  const address = new URL(text);
  const { protocol, hostname, username, password, pathname, search, hash } = address;
  if (protocol !== 'https:' && !(protocol === 'http:' && LOOPBACK.test(hostname)))
    throw new Error('The address must start with https://, so that nobody can read the counts on the way');
  if (username || password)
    throw new Error('Enter the user and the password in their own boxes, not in the address');
  const name = pathname.replace(/\/+$/, '');
  if (search || hash || !/\/[a-z][a-z0-9_$()+-]*$/.test(name))
    throw new Error('The address must end with the name of the database, such as /practice-a81001');
  address.pathname = name;
  return address;
}
