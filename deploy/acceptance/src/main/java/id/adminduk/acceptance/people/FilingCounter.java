package id.adminduk.acceptance.people;

import id.adminduk.acceptance.http.Answer;
import java.util.List;
import java.util.Map;

/// The counter of a nagari: files a case for whoever stands before it, and looks at the originals they brought.
public final class FilingCounter {
    private final Officer officer;

    public FilingCounter(Officer officer) {
        this.officer = officer;
    }

    /// A filed case.
    public String file(String nik, String service, Map<String, Object> form) {
        var id = officer.openFor(nik, service).get("id").asString();
        officer.fill(id, form).require(200);
        var answer = officer.submit(id);
        if (answer.status() != 200) {
            missing(answer)
                    .forEach(requirement -> officer.sawOriginal(id, requirement).require(201));
            officer.submit(id).require(200);
        }
        return id;
    }

    private static List<String> missing(Answer refusal) {
        return refusal.require(422)
                .json()
                .get("errors")
                .valueStream()
                .filter(error -> error.get("code").asString().equals("DOC_MISSING"))
                .map(error -> error.get("pointer").asString())
                .map(pointer -> pointer.substring(pointer.lastIndexOf('/') + 1))
                .toList();
    }
}
