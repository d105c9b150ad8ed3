/// identity-service: who lives in the district, in which family, and who may sign in. Its rooms:
///
/// - the registry: `resident`, `family`, `household`, `marriage`, `codes`, `numbering`; where: `region`, `office`
/// - what an approved case does to it: `registration` hears of it, `dossier` writes it; by kind `birth`, `vitals`,
///   `wedlock`, `cards`, `moves`, `biodata`, `parentage`; what ends with a life: `closing`; as of a day: `history`
/// - the national SIAK: `sync` keeps the ledger, `siak` carries it by HTTP, `exchange` by file
/// - many at once: `bulk`, `familyfile` from files, `population` and `demo` invented
/// - finding people: `search`, `spelling`, `duplicate`
/// - accounts: `account`, `otp`, `recovery`, `acting`; signing in: `signin`, `secondfactor`, `session`, `token`,
///   `client`
/// - the right to know: `me`, `viewing`, `correction`; agencies: `agreement`, `verification`
/// - wiring: `config`
@NullMarked
package id.adminduk.identity;

import org.jspecify.annotations.NullMarked;
