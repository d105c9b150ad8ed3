/// What a waiting room sees: who is called where, how many wait, how long it takes, live and without persons.
@NullMarked
package id.adminduk.application.queueboard;

import org.jspecify.annotations.NullMarked;
