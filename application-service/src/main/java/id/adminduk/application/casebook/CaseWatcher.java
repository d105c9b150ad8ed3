package id.adminduk.application.casebook;

import java.util.List;

/// A feature that has something to do whenever cases move; called in the transaction that wrote them, whichever desk
/// moved them.
public interface CaseWatcher {
    void written(List<Course> courses);
}
