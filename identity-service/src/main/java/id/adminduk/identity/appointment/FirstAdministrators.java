package id.adminduk.identity.appointment;

import id.adminduk.identity.birth.RegistryProperties;
import id.adminduk.identity.officer.Installation;
import id.adminduk.kernel.types.PersonName;
import id.adminduk.kernel.types.Phone;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A new installation has nobody who could appoint anybody: its first administrators are written into the
/// configuration, two or more since each decision takes two, and come in by invitation. Where somebody is or was an
/// administrator nothing happens.
@Component
@Order(10)
class FirstAdministrators implements ApplicationRunner {
    private final Names names;
    private final RegistryProperties registry;
    private final Installation installation;

    FirstAdministrators(Names names, RegistryProperties registry, Installation installation) {
        this.names = names;
        this.registry = registry;
        this.installation = installation;
    }

    /// Who they are.
    @ConfigurationProperties("adminduk.officers")
    record Names(@DefaultValue List<First> first) {
        Names {
            first = List.copyOf(first);
            if (first.size() == 1) throw new IllegalArgumentException("adminduk.officers.first: two or more");
        }
    }

    record First(String userName, String name, String phone) {}

    @Override
    public void run(ApplicationArguments arguments) {
        installation.begin(
                names.first().stream()
                        .map(one -> new Installation.Administrator(
                                one.userName(), new PersonName(one.name()).value(), Phone.of(one.phone())))
                        .toList(),
                registry.district());
    }
}
