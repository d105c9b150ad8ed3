package id.adminduk.acceptance.story;

import id.adminduk.acceptance.birth.BirthBundle;
import id.adminduk.acceptance.birth.Families;
import id.adminduk.acceptance.life.Pairs;
import id.adminduk.acceptance.paper.Paper;
import id.adminduk.acceptance.people.Dashboard;
import id.adminduk.acceptance.people.Hospital;
import id.adminduk.acceptance.people.Letters;
import id.adminduk.acceptance.people.Officer;
import id.adminduk.acceptance.people.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where the stories play and who plays in them.
///
/// @param papers where the issued PDFs are kept for looking at
public record Cast(
        URI platform,
        Path data,
        Families families,
        Pairs pairs,
        BirthBundle bundles,
        Hospital hospital,
        Visitor visitor,
        Path papers) {

    public static Cast at(URI platform, Path data, Path checkout) {
        return new Cast(
                platform,
                data,
                new Families(data),
                new Pairs(data),
                new BirthBundle(checkout),
                Hospital.rsudPadangPariaman(platform, data.resolve("keys")),
                new Visitor(platform),
                data.resolve("demo/papers"));
    }

    public Officer officer(String userName) {
        return Officer.signedIn(platform, data.resolve("keys"), userName);
    }

    public Dashboard dashboard() {
        return new Dashboard(platform, officer("op.dasbor"));
    }

    public Letters lettersTo(String phone) {
        return new Letters(platform, phone);
    }

    Path keep(String name, Paper paper) {
        try {
            Files.createDirectories(papers);
            return Files.write(papers.resolve(name.replaceAll("[^A-Za-z0-9-]", "_") + ".pdf"), paper.bytes());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
