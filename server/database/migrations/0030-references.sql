-- What must exist before something points to it. Foreign keys stand apart so that a distributed
-- engine can add them after the tables are spread.

alter table staff_branch add foreign key (staff_id) references staff (staff_id);
alter table staff_branch add foreign key (branch_id) references branch (branch_id);
alter table session add foreign key (staff_id) references staff (staff_id);
alter table device add foreign key (staff_id) references staff (staff_id);
alter table receipt_block add foreign key (device_id) references device (device_id);

alter table book add foreign key (branch_id) references branch (branch_id);
alter table book_state add foreign key (book_id) references book (book_id);
alter table event add foreign key (book_id) references book (book_id);
alter table command_log add foreign key (book_id) references book (book_id);
alter table entry add foreign key (book_id, event_number) references event (book_id, number);
alter table entry_line add foreign key (book_id, entry_number) references entry (book_id, number);
alter table account_balance add foreign key (book_id) references book (book_id);
alter table member add foreign key (book_id) references book (book_id);
alter table passbook add foreign key (book_id, member_id) references member (book_id, member_id);
alter table loan add foreign key (book_id, member_id) references member (book_id, member_id);
alter table instalment add foreign key (book_id, loan_id) references loan (book_id, loan_id);
alter table coverage add foreign key (book_id, debtor_id) references member (book_id, member_id);
alter table coverage add foreign key (book_id, helper_id) references member (book_id, member_id);
alter table coverage add foreign key (book_id, meeting_id) references meeting (book_id, meeting_id);
alter table meeting add foreign key (book_id) references book (book_id);
alter table receipt add foreign key (book_id, meeting_id) references meeting (book_id, meeting_id);
alter table receipt add foreign key (book_id, member_id) references member (book_id, member_id);
alter table review add foreign key (book_id) references book (book_id);
alter table lease add foreign key (book_id, meeting_id) references meeting (book_id, meeting_id);
