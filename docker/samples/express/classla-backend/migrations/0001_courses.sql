create table courses (id bigint primary key);
