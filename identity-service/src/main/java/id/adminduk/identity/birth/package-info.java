/// What the registry knows about a birth before it is recorded: the parents, the couple, the reasons to refuse.
@NullMarked
package id.adminduk.identity.birth;

import org.jspecify.annotations.NullMarked;
