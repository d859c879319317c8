import type { LdapAttributes, LdapBook } from '#shared/domain/address-books.ts';

type Directory = LdapBook['directory'];

/** Who is a person. Of Active Directory: users and contacts, but no accounts that are switched off. */
export const DEFAULT_FILTERS: Readonly<Record<Directory, string>> = {
  'active-directory':
    '(&(|(&(objectCategory=person)(objectClass=user))(objectClass=contact))' +
    '(!(userAccountControl:1.2.840.113556.1.4.803:=2)))',
  openldap: '(objectClass=person)',
  generic: '(objectClass=person)',
};

/** Private numbers (`homePhone`) are left out: an administrator may name them. */
const GENERIC: LdapAttributes = {
  name: ['displayName', 'cn'],
  phones: ['telephoneNumber'],
  mobiles: ['mobile'],
  email: ['mail'],
  company: ['o'],
};

const DEFAULT_ATTRIBUTES: Readonly<Record<Directory, LdapAttributes>> = {
  'active-directory': {
    name: ['displayName', 'name', 'cn'],
    phones: ['telephoneNumber', 'otherTelephone', 'ipPhone'],
    mobiles: ['mobile', 'otherMobile'],
    email: ['mail'],
    company: ['company'],
  },
  openldap: GENERIC,
  generic: GENERIC,
};

/** Which attributes say what: as the administrator named them, else as this kind of directory has them. */
export function attributesOf({
  directory,
  attributes,
}: Pick<LdapBook, 'directory' | 'attributes'>): LdapAttributes {
  const defaults = DEFAULT_ATTRIBUTES[directory];
  const chosen = (part: keyof LdapAttributes) =>
    attributes[part].length > 0 ? attributes[part] : defaults[part];
  return {
    name: chosen('name'),
    phones: chosen('phones'),
    mobiles: chosen('mobiles'),
    email: chosen('email'),
    company: chosen('company'),
  };
}
