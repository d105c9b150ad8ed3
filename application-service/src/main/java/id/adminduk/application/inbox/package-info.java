/// What the office told somebody, kept for a year where they read it signed in.
@NullMarked
package id.adminduk.application.inbox;

import org.jspecify.annotations.NullMarked;
