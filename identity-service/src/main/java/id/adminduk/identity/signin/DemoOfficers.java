package id.adminduk.identity.signin;

import id.adminduk.kernel.crypto.KeyFolder;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.types.RegionCode;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// One officer of each kind for a demonstration. Their passwords are made at the first start and stand in the key
/// folder.
@Component
@Order(0)
@ConditionalOnProperty("adminduk.demo")
class DemoOfficers implements ApplicationRunner {
    private static final RegionCode DISTRICT = RegionCode.of("13.05");
    private static final RegionCode LUBUK_ALUNG = RegionCode.of("13.05.01");
    private static final RegionCode NAGARI_LUBUK_ALUNG = RegionCode.of("13.05.01.2001");
    private static final int PASSWORD_BYTES = 12;

    private static final List<Officer> OFFICERS = List.of(
            officer(1, "siti.verifikator", "Siti Rahmayanti", Role.VERIFIER, DISTRICT),
            officer(2, "budi.kabid", "Budi Santoso", Role.APPROVER, DISTRICT),
            officer(3, "admin.dukcapil", "Admin Dukcapil", Role.ADMIN, DISTRICT),
            officer(4, "op.dasbor", "Operator Dasbor", Role.OPERATOR, DISTRICT),
            officer(5, "petugas.nagari", "Petugas Nagari", Role.FRONT_OFFICE, LUBUK_ALUNG),
            officer(6, "admin.kedua", "Admin Kedua", Role.ADMIN, DISTRICT),
            officer(7, "auditor.dukcapil", "Auditor Dukcapil", Role.AUDITOR, DISTRICT),
            officer(8, "wali.korong", "Wali Korong", Role.ENDORSER, NAGARI_LUBUK_ALUNG),
            officer(9, "wali.nagari", "Wali Nagari", Role.ENDORSER, NAGARI_LUBUK_ALUNG),
            officer(10, "cetak.kartu", "Petugas Cetak", Role.CARD_PRINTER, DISTRICT),
            officer(11, "kurir.satu", "Kurir Satu", Role.COURIER, DISTRICT),
            officer(12, "loket.dinas", "Loket Dinas", Role.FRONT_OFFICE, DISTRICT));

    static Map<String, UUID> byUserName() {
        return OFFICERS.stream().collect(Collectors.toMap(Officer::userName, Officer::id));
    }

    private final OfficerRepository officers;
    private final PasswordEncoder encoder;
    private final KeyFolder keys;
    private final Clock clock;

    DemoOfficers(OfficerRepository officers, PasswordEncoder encoder, KeyFolder keys, Clock clock) {
        this.officers = officers;
        this.encoder = encoder;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var passwords = new Properties();
        try {
            var text = keys.file("demo/passwords.properties", DemoOfficers::newPasswords);
            passwords.load(new StringReader(new String(text, StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        for (var officer : OFFICERS) {
            var password = passwords.getProperty(officer.userName()); // none in a file older than the officer
            if (password == null || officers.find(officer.id()).isPresent()) continue;
            officers.add(officer, String.valueOf(encoder.encode(password)), clock.instant());
        }
    }

    private static byte[] newPasswords() {
        var random = new SecureRandom();
        var text = new StringWriter();
        for (var officer : OFFICERS) {
            byte[] bytes = new byte[PASSWORD_BYTES];
            random.nextBytes(bytes);
            text.append(officer.userName())
                    .append('=')
                    .append(Base64.getUrlEncoder().encodeToString(bytes))
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Officer officer(int number, String userName, String name, Role role, RegionCode region) {
        var id = UUID.fromString("0198a000-0000-7000-8000-0000000001%02d".formatted(number));
        return new Officer(id, userName, name, Set.of(role), region, null, null);
    }
}
