/// The office registers programs of somebody else that citizens may link to their data.
@NullMarked
package id.adminduk.identity.linkedapp;

import org.jspecify.annotations.NullMarked;
