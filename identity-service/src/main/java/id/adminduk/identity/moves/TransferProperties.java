package id.adminduk.identity.moves;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How many days an SKPWNI is valid; offices differ between 30 and 100 (domain.md 3.5).
@ConfigurationProperties("adminduk.registry.transfer")
record TransferProperties(@DefaultValue("30") int validDays) {}
